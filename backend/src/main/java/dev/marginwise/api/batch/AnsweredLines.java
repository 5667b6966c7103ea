package dev.marginwise.api.batch;

import org.reactivestreams.Publisher;

/** The answers to all lines, as pieces of whole lines that are made when they are asked for. */
record AnsweredLines(Publisher<byte[]> pieces) {}
