// SPDX-License-Identifier: MIT
#include "core/api/ApiKey.h"
#include "core/api/SecretBytes.h"

#include <QTest>

#include <algorithm>
#include <memory_resource>

using namespace prelisten;
using namespace Qt::StringLiterals;

namespace {

/// Memory that sees what is left in it when it is freed.
class WatchedMemory : public std::pmr::memory_resource
{
public:
    WatchedMemory() : m_before(std::pmr::set_default_resource(this)) {}
    ~WatchedMemory() override { std::pmr::set_default_resource(m_before); }
    Q_DISABLE_COPY_MOVE(WatchedMemory)

    int freed = 0;    ///< blocks
    int notWiped = 0; ///< blocks with anything but zeros

private:
    void *do_allocate(std::size_t bytes, std::size_t alignment) override
    {
        return m_before->allocate(bytes, alignment);
    }
    void do_deallocate(void *memory, std::size_t bytes, std::size_t alignment) override
    {
        const auto *first = static_cast<const char *>(memory);
        ++freed;
        if (std::any_of(first, first + bytes, [](char byte) { return byte != '\0'; }))
            ++notWiped;
        m_before->deallocate(memory, bytes, alignment);
    }
    [[nodiscard]] bool do_is_equal(const memory_resource &other) const noexcept override
    {
        return this == &other;
    }

    std::pmr::memory_resource *m_before;
};

} // namespace

class TestSecretBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytes_areWiped_beforeTheirMemoryIsFreed();
    void aKey_isWiped_withItsLastCopy();
    void aKeyThatIsReplaced_isWiped();
    void wipe_overwritesAStringOfItsOwn();
    void wipe_leavesAStringThatIsShared();
};

void TestSecretBytes::bytes_areWiped_beforeTheirMemoryIsFreed()
{
    WatchedMemory memory;
    {
        const SecretBytes bytes(u"oak_live_0123456789"_s);
        QCOMPARE(bytes.view().toByteArray(), QByteArray("oak_live_0123456789"));
    }
    QCOMPARE(memory.freed, 1);
    QCOMPARE(memory.notWiped, 0);
}

void TestSecretBytes::aKey_isWiped_withItsLastCopy()
{
    WatchedMemory memory;
    std::optional<ApiKey> key = ApiKey::fromText(u"oak_live_0123456789"_s);
    std::optional<ApiKey> copy = key;
    key.reset();
    QCOMPARE(memory.freed, 0);
    QCOMPARE(copy->reveal().toByteArray(), QByteArray("oak_live_0123456789"));
    copy.reset();
    QCOMPARE(memory.freed, 1);
    QCOMPARE(memory.notWiped, 0);
}

void TestSecretBytes::aKeyThatIsReplaced_isWiped()
{
    WatchedMemory memory;
    std::optional<ApiKey> key = ApiKey::fromText(u"oak_live_0123456789"_s);
    key = ApiKey::fromText(u"oak_live_9876543210"_s);
    QCOMPARE(memory.freed, 1);
    QCOMPARE(memory.notWiped, 0);
}

void TestSecretBytes::wipe_overwritesAStringOfItsOwn()
{
    QString text = QString(20, u'k');
    const QChar *characters = text.constData();
    wipe(text);
    QVERIFY(text.isEmpty());
    QCOMPARE(text.constData(), characters); // the same memory, so it may be looked at
    QVERIFY(std::all_of(characters, characters + 20, [](QChar c) { return c.isNull(); }));
}

void TestSecretBytes::wipe_leavesAStringThatIsShared()
{
    QString text = QString(20, u'k');
    const QString other = text;
    wipe(text);
    QVERIFY(text.isEmpty());
    QCOMPARE(other, QString(20, u'k'));
}

QTEST_GUILESS_MAIN(TestSecretBytes)
#include "tst_secretbytes.moc"
