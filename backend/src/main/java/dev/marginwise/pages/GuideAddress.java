package dev.marginwise.pages;

import dev.marginwise.guide.Page;

/** Where the pages of the guide site lie, in English; the other languages put their own beginning before it. */
final class GuideAddress {
    static final String GUIDE = "/guide";
    static final String HOW_TO_CHOOSE = GUIDE + "/how-to-choose";
    static final String GLOSSARY = "/glossary";

    /** The place, in the words of a statement's {@code shown}, whose pages explain the two modes. */
    static final String GUIDE_PLACE = "guide";

    private GuideAddress() {}

    static String of(Page page) {
        return page.place().equals(GUIDE_PLACE) ? GUIDE + "/" + page.id() : "/" + page.id();
    }

    static String term(String id) {
        return GLOSSARY + "#" + id;
    }
}
