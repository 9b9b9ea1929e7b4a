// SPDX-License-Identifier: MIT
#include "core/access/CsvTable.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

QString quoted(const prelisten::CsvRecord &record)
{
    QStringList cells;
    for (QString cell : record.cells)
        cells.append(u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"');
    return cells.join(u',') + u'\n';
}

} // namespace

/// For any text: no crash; records are in the order of their lines, and none is empty; a limit only
/// leaves out the last ones. Written with every cell quoted and read again, they are the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace prelisten;
    const QString text =
            QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QList<CsvRecord> records = csvRecords(text, u',');
    int line = 0;
    QString written;
    for (const CsvRecord &record : records) {
        if (record.line <= line || record.cells.isEmpty())
            std::abort();
        line = record.line;
        written += quoted(record);
    }
    if (csvRecords(text, u',', 2) != records.mid(0, 2))
        std::abort();
    const QList<CsvRecord> again = csvRecords(written, u',');
    if (again.size() != records.size())
        std::abort();
    for (qsizetype i = 0; i < again.size(); ++i) {
        if (again[i].cells != records[i].cells)
            std::abort();
    }
    return 0;
}
