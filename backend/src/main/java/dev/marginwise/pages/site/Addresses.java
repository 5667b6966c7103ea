package dev.marginwise.pages.site;

import dev.marginwise.guide.Page;

/** Where every page lies, in English; the other languages put their own beginning before it. */
public final class Addresses {
    public static final String START = "/";
    public static final String WIZARD = "/wizard";

    /** Where the plain form is sent to, and what the address of a result begins with. */
    public static final String RESULT = "/r";

    /** The questions for a frame in somebody else's page; what is reached within the frame lies below. */
    public static final String EMBED = "/embed";

    public static final String COMPARE = "/compare";

    /** The symbols that a comparison knows. */
    public static final String SYMBOLS = COMPARE + "/symbols";

    public static final String RULES = "/rules";
    public static final String ANSWERS = "/answers";
    public static final String GUIDE = "/guide";
    public static final String HOW_TO_CHOOSE = GUIDE + "/how-to-choose";
    public static final String GLOSSARY = "/glossary";

    /** The API for programmers, told whole. */
    public static final String REFERENCE = "/reference";

    /** How a partner begins. */
    public static final String PARTNERS = "/partners";

    /** What the address of a type of problem begins with, as in its documents. */
    public static final String PROBLEMS = "/problems";

    /** The place, in the words of a statement's {@code shown}, whose pages explain the two modes. */
    public static final String GUIDE_PLACE = "guide";

    private Addresses() {}

    /** Where a page of the guide site lies. */
    public static String of(Page page) {
        return page.place().equals(GUIDE_PLACE) ? GUIDE + "/" + page.id() : "/" + page.id();
    }

    /** Where a result lies, by its code. */
    public static String result(String code) {
        return RESULT + "/" + code;
    }

    /** Where the glossary explains a term. */
    public static String term(String id) {
        return GLOSSARY + "#" + id;
    }

    /** Where the rules page says what carries a statement of the guide. */
    public static String statement(String id) {
        return RULES + "#" + id;
    }
}
