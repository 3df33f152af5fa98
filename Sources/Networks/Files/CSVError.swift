/// Why a file of comma-separated values is not a data set.
public enum CSVError: Error, Equatable, CustomStringConvertible {
  /// A cell's place in its file, as users count.
  public struct Place: Sendable, Equatable, CustomStringConvertible {
    /// The file.
    public var path: String
    /// The line, counted from 1, where the cell's row begins.
    public var line: Int
    /// The column, counted from 1.
    public var column: Int
    /// The column's name, if the file has a header.
    public var columnName: String?

    /// The given place.
    public init(path: String, line: Int, column: Int, columnName: String?) {
      self.path = path
      self.line = line
      self.column = column
      self.columnName = columnName
    }

    /// `data.csv, line 3, column 2 (width)`.
    public var description: String {
      "\(path), line \(line), column \(column)" + (columnName.map { " (\($0))" } ?? "")
    }
  }

  /// There is nothing in the file but blank lines.
  case empty(path: String)
  /// There is a header and nothing below it.
  case headerOnly(path: String)
  /// The file holds something else than text in UTF-8; what is found, and what helps.
  case notText(path: String, found: String, hint: String)
  /// The first line announces another number of rows.
  case rowCount(path: String, found: Int, expected: Int)
  /// A row is longer than any row can be.
  case longRow(path: String, line: Int, limit: Int)
  /// A row has more or fewer cells than the first one.
  case cellCount(path: String, line: Int, found: Int, expected: Int)
  /// A cell should hold a number.
  case notANumber(Place, text: String)
  /// A cell is empty or says that its value is missing.
  case missingValue(Place, text: String)
  /// A number is infinite, not a number or too large.
  case notFinite(Place, text: String)
  /// A quoted cell never ends; the line is where it begins.
  case unclosedQuote(path: String, line: Int)
  /// Something other than a delimiter follows a cell's closing quote.
  case textAfterQuote(Place)
  /// Bytes are no UTF-8.
  case invalidUTF8(Place)
  /// There is no column beside the label.
  case noFeatures(path: String)
  /// No column has the name, or the number, given for the label.
  case unknownLabel(String, path: String, columns: [String], numbers: ClosedRange<Int>)
  /// There is no column of a name that the file must have.
  case missingColumn(String, path: String, columns: [String])
  /// All samples have the same label.
  case oneClass(path: String, label: String, column: String)

  /// Which file and where, what is there, what was expected.
  public var description: String { OneLine.text(message) }

  private var message: String {
    switch self {
    case .empty(let path): "\(path) is empty; expected rows of comma-separated values"
    case .headerOnly(let path): "\(path) has a header but no rows of data below it"
    case .notText(let path, let found, let hint): "\(path) is \(found); \(hint)"
    case .rowCount(let path, let found, let expected):
      "\(path): the first line announces \(expected) rows, but \(found) follow; is the file cut short?"
    case .longRow(let path, let line, let limit):
      "\(path), line \(line): a row of more than \(limit) bytes begins here; is a closing quote missing?"
    case .cellCount(let path, let line, let found, let expected):
      "\(path), line \(line): \(found) \(found == 1 ? "cell" : "cells"); expected \(expected) as in the first row"
    case .notANumber(let place, let text):
      "\(place): '\(OneLine.short(text))' is not a number; expected one such as -1.5 or 2e3"
    case .missingValue(let place, let text):
      "\(place): the value is missing"
        + (text.isEmpty ? "" : " ('\(OneLine.short(text))')") + "; fill it in or delete the row"
    case .notFinite(let place, let text): "\(place): '\(OneLine.short(text))' is not a finite number"
    case .unclosedQuote(let path, let line):
      "\(path), line \(line): a quoted cell begins here and never ends; expected a closing \""
    case .textAfterQuote(let place):
      "\(place): text follows the closing quote; expected a delimiter (a quote inside a cell is doubled: \"\")"
    case .invalidUTF8(let place): "\(place): the bytes are not UTF-8; save the file with that encoding"
    case .noFeatures(let path): "\(path) has one column; expected at least one feature and the label"
    case .unknownLabel(let label, let path, let columns, let numbers):
      "--label \(label): \(path) has no such column; expected a name or a number from "
        + "\(numbers.lowerBound) to \(numbers.upperBound): \(OneLine.list(columns))"
    case .missingColumn(let name, let path, let columns):
      "\(path) has no column '\(name)'; there are \(OneLine.list(columns))"
    case .oneClass(let path, let label, let column):
      "\(path): every row is labelled '\(label)' in column '\(column)'; expected at least two classes"
    }
  }
}
