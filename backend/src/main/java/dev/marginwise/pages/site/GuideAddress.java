package dev.marginwise.pages.site;

import dev.marginwise.guide.Page;

/** Where the pages of the guide site lie, in English; the other languages put their own beginning before it. */
public final class GuideAddress {
    public static final String GUIDE = "/guide";
    public static final String HOW_TO_CHOOSE = GUIDE + "/how-to-choose";
    public static final String GLOSSARY = "/glossary";

    /** The place, in the words of a statement's {@code shown}, whose pages explain the two modes. */
    public static final String GUIDE_PLACE = "guide";

    private GuideAddress() {}

    public static String of(Page page) {
        return page.place().equals(GUIDE_PLACE) ? GUIDE + "/" + page.id() : "/" + page.id();
    }

    public static String term(String id) {
        return GLOSSARY + "#" + id;
    }
}
