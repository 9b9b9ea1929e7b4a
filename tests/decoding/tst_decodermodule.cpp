// SPDX-License-Identifier: MIT
#include "core/Version.h"
#include "core/decoding/DecoderModule.h"
#include "tests/support/DecodedSound.h"
#include "tests/support/MemoryBytes.h"
#include "tests/support/SoundFiles.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace prelisten;
using namespace prelisten::tests;

namespace {

constexpr QLatin1String moduleName("prelisten-decoder.so");

void write(const QString &name, const QByteArray &content)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TestDecoderModule : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isFoundWhereItIsBuilt_andDecodes();
    void isLoadedOnce_whoeverAsks();
    void outlivesWhoeverLoadedIt();
    void missing_isSaid();
    void ofAnotherProgram_isRefused();
    void broken_isRefused();
    void program_isNotLinkedToItsLibraries();
};

void TestDecoderModule::isFoundWhereItIsBuilt_andDecodes()
{
    DecoderModule module;
    const auto factory = module.load();
    QVERIFY(factory.ok());
    QVERIFY(module.fileName().endsWith(moduleName));
    QVERIFY((*factory)->libraries().contains(QLatin1String("libavcodec ")));
    MemoryBytes bytes(soundFile(QStringLiteral("-c:a pcm_s16le"), QStringLiteral("wav"), 1));
    const auto decoder = (*factory)->create(AudioKind::Wave, bytes, {});
    QVERIFY(!decoder->open());
    QCOMPARE(DecodedSound::of(*decoder).frames, qint64(44'100));
}

void TestDecoderModule::isLoadedOnce_whoeverAsks()
{
    DecoderModule module;
    std::vector<const AudioDecoderFactory *> got(4, nullptr);
    {
        std::vector<std::jthread> threads;
        for (auto &one : got) {
            threads.emplace_back([&module, &one] {
                if (const auto factory = module.load())
                    one = factory->get();
            });
        }
    }
    QVERIFY(got.front());
    QCOMPARE(got, std::vector(4, got.front()));
}

void TestDecoderModule::outlivesWhoeverLoadedIt()
{
    DecoderModule::Factory kept;
    {
        DecoderModule module;
        kept = module.load().value();
    }
    MemoryBytes bytes(QByteArray("nothing at all, but enough of it to look at"));
    QVERIFY(kept->create(AudioKind::Wave, bytes, {})->open().has_value());
}

void TestDecoderModule::missing_isSaid()
{
    const QTemporaryDir empty;
    DecoderModule module({empty.path(), QStringLiteral("/nonexistent")});
    QCOMPARE(module.load().error(), DecoderModule::Error::Missing);
    QCOMPARE(module.fileName(), QString());
}

void TestDecoderModule::ofAnotherProgram_isRefused()
{
    const QTemporaryDir folder;
    QByteArray other = contentOf(QStringLiteral(DECODER_MODULE));
    QVERIFY(!other.isEmpty());
    // Changes the version in the module's plugin metadata (a CBOR text) to that of another release.
    const QByteArray version(PRELISTEN_RELEASE);
    const auto key = other.indexOf("gversion");
    const auto at = other.indexOf(version, key);
    QVERIFY(key >= 0 && at >= 0);
    other[at] = other.at(at) == '9' ? '8' : '9';
    write(folder.filePath(moduleName), other);
    DecoderModule module({folder.path()});
    QCOMPARE(module.load().error(), DecoderModule::Error::WrongVersion);
    QVERIFY(module.fileName().startsWith(folder.path())); // names the culprit
}

void TestDecoderModule::broken_isRefused()
{
    const QTemporaryDir folder;
    const QByteArray whole = contentOf(QStringLiteral(DECODER_MODULE));
    write(folder.filePath(moduleName), whole.first(4096));
    DecoderModule module({folder.path()});
    QVERIFY(!module.load().ok());
    QVERIFY(module.load().error() != DecoderModule::Error::Missing);
}

// The decoder is a module to keep FFmpeg's libraries out of the program.
void TestDecoderModule::program_isNotLinkedToItsLibraries()
{
    const auto needed = [](const QString &file) {
        QProcess readelf;
        readelf.start(QStringLiteral("readelf"), {QStringLiteral("-d"), file});
        readelf.waitForFinished();
        return readelf.readAllStandardOutput();
    };
    QVERIFY(needed(QStringLiteral(DECODER_MODULE)).contains("libavformat"));
    const QByteArray program = needed(QStringLiteral(PROGRAM));
    QVERIFY(program.contains("libQt6Core"));
    QVERIFY(!program.contains("libav"));
}

QTEST_GUILESS_MAIN(TestDecoderModule)
#include "tst_decodermodule.moc"
