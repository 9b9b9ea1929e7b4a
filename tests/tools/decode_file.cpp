// SPDX-License-Identifier: MIT
// Decodes files with the decoder module, as the program does; for tests that trace system calls.
//   decode_file FILE…   tries each file as every AudioKind; prints the largest number of frames
#include "core/decoding/DecoderModule.h"
#include "tests/support/DecodedSound.h"
#include "tests/support/MemoryBytes.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace prelisten;
using namespace prelisten::tests;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    DecoderModule module;
    const auto decoders = module.load();
    if (!decoders)
        return 1;
    for (const QString &name : QCoreApplication::arguments().mid(1)) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray content = file.readAll();
        file.close();
        // From here on nothing may be opened: the tests look for that in the trace.
        std::fprintf(stderr, "decoding %s\n", qPrintable(name));
        qint64 most = 0;
        for (int kind = 0; kind <= static_cast<int>(AudioKind::Matroska); ++kind) {
            MemoryBytes bytes(content);
            const auto decoder = (*decoders)->create(static_cast<AudioKind>(kind), bytes, {});
            if (!decoder->open())
                most = std::max(most, DecodedSound::of(*decoder).frames);
        }
        std::printf("%lld\n", static_cast<long long>(most));
    }
    return 0;
}
