// SPDX-License-Identifier: MIT
#include "core/api/JsonStream.h"

#include <nlohmann/json.hpp>

#include <cstddef>

namespace prelisten {

namespace {

constexpr int maxDepth = 64;
constexpr int maxOverflows = 16;
constexpr qsizetype maxRead = 2'097'152; ///< bytes in total, over all restarts

/// Receives the events of nlohmann's SAX parser, whose interface it implements. Returning false
/// ends the parsing.
class Sax
{
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    explicit Sax(JsonListener &listener) : m_listener(listener) { m_listener.onBegin(); }

    std::size_t overflowEnd = 0;    ///< position after a number too large for a double; 0: none
    std::size_t overflowLength = 0; ///< length of that number's text

    bool null()
    {
        m_listener.onNull(m_depth);
        return true;
    }
    bool boolean(bool flag)
    {
        m_listener.onFlag(m_depth, flag);
        return true;
    }
    bool number_integer(number_integer_t number) { return number_float(double(number), {}); }
    bool number_unsigned(number_unsigned_t number) { return number_float(double(number), {}); }
    bool number_float(number_float_t number, const string_t & /*text*/)
    {
        m_listener.onNumber(m_depth, number);
        return true;
    }
    bool string(const string_t &text)
    {
        m_listener.onText(m_depth, text);
        return true;
    }
    bool binary(binary_t & /*bytes*/) { return false; } // not in JSON

    bool key(const string_t &name)
    {
        m_listener.onKey(m_depth, name);
        return true;
    }
    bool start_object(std::size_t /*size*/) { return enter(true); }
    bool end_object() { return leave(); }
    bool start_array(std::size_t /*size*/) { return enter(false); }
    bool end_array() { return leave(); }

    bool parse_error(std::size_t position, const std::string &lastToken,
            const nlohmann::json::exception &error)
    {
        constexpr int numberOverflow = 406;
        if (error.id == numberOverflow) {
            overflowEnd = position;
            overflowLength = lastToken.size();
        }
        return false;
    }

private:
    bool enter(bool isObject)
    {
        m_listener.onEnter(m_depth, isObject);
        return ++m_depth <= maxDepth;
    }
    bool leave()
    {
        m_listener.onLeave(--m_depth);
        return true;
    }

    JsonListener &m_listener;
    int m_depth = 0;
};

} // namespace

bool readJson(const QByteArray &body, JsonListener &listener)
{
    QByteArray text = body;
    qsizetype read = 0;
    for (int overflows = 0; overflows <= maxOverflows; ++overflows) {
        read += text.size();
        if (overflows > 0 && read > maxRead) {
            return false;
        }
        Sax sax(listener);
        if (nlohmann::json::sax_parse(text.cbegin(), text.cend(), &sax)) {
            return true;
        }
        if (sax.overflowEnd == 0) {
            return false;
        }
        // 1e999 is valid JSON, but an error to this library. Replace it by null, so that it counts
        // as a value of a wrong type, and parse again.
        text.replace(qsizetype(sax.overflowEnd - sax.overflowLength), qsizetype(sax.overflowLength),
                "null");
    }
    return false;
}

} // namespace prelisten
