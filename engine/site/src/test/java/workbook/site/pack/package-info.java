@org.jspecify.annotations.NullMarked
package workbook.site.pack;
