@org.jspecify.annotations.NullMarked
package workbook.grade.intake;
