@org.jspecify.annotations.NullMarked
package workbook.grade.queue;
