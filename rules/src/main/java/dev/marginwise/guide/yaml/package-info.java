/**
 * Files to guides: {@code guide.yml} says what each page holds, {@code guide/<language>.yml} says it in words under the
 * same ids. Strict in both: nothing may be missing, and nothing more may stand there.
 */
@NullMarked
package dev.marginwise.guide.yaml;

import org.jspecify.annotations.NullMarked;
