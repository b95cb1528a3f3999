/**
 * What all pages share: the template's language, texts, account switcher, tabs, assets and errors. A page is a file in its
 * feature's folder, {@code webapp/deposit/indbetal.xhtml}, and answers at {@code /indbetal}: the folder is stripped and the
 * extension is no part of an address; {@code index.xhtml} answers for its folder. A new folder goes into the scan paths of
 * {@code web.xml}. Where the folder's scan path ends in {@code /*}, what follows the path ({@code /betaling/K7F3}) is read by
 * OmniFaces' {@code @Param(pathIndex = 0)}.
 */
package dk.kantinekort.web.shell;
