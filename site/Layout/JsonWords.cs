using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PublicNotice.Site;

/// <summary>
/// Strings of JSON by the hundred thousand. The framework's encoders ask of every Chinese character whether it may stand;
/// here what no encoder escapes is known by its bytes, and only the rest is asked about.
/// </summary>
internal static class JsonWords
{
    // All but letters, digits, ordinary signs, what follows a first byte, and the first bytes of U+4000 to U+9FFF, which
    // hold nothing but characters that stand as they are.
    private static readonly SearchValues<byte> Doubtful = SearchValues.Create(
        [.. Enumerable.Range(0, 256).Select(value => (byte)value).Where(value => !IsPlain(value))]);

    /// <summary>Adds a text as a JSON string.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="text">UTF-8.</param>
    /// <param name="encoder">Decides where it is in doubt what is to be escaped.</param>
    public static void AddQuoted(this Utf8Buffer json, ReadOnlySpan<byte> text, JavaScriptEncoder encoder)
    {
        json.AddBytes("\""u8);
        json.AddBytes(ArePlain(text) ? text : JsonEncodedText.Encode(text, encoder).EncodedUtf8Bytes);
        json.AddBytes("\""u8);
    }

    /// <inheritdoc cref="AddQuoted(Utf8Buffer, ReadOnlySpan{byte}, JavaScriptEncoder)"/>
    public static void AddQuoted(this Utf8Buffer json, ReadOnlySpan<char> text, JavaScriptEncoder encoder)
    {
        json.AddBytes("\""u8);
        var start = json.Written.Length;
        json.AddText(text);
        if (!ArePlain(json.Written[start..]))
        {
            json.TakeBack(start);
            json.AddBytes(JsonEncodedText.Encode(text, encoder).EncodedUtf8Bytes);
        }

        json.AddBytes("\""u8);
    }

    private static bool ArePlain(ReadOnlySpan<byte> text)
    {
        while (text.IndexOfAny(Doubtful) is >= 0 and var at)
        {
            text = text[at..];
            var length = LengthOfSign(text);
            if (length == 0)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    // The signs of Chinese prose: 、。〈〉《》「」『』【】, full-width forms, dashes, quotation marks, … and ·.
    private static int LengthOfSign(ReadOnlySpan<byte> text) => text switch
    {
        [0xE3, 0x80, >= 0x81 and <= 0x91, ..] => 3,
        [0xEF, 0xBC, >= 0x81 and <= 0xBF, ..] => 3,
        [0xEF, 0xBD, >= 0x80 and <= 0x9E, ..] => 3,
        [0xE2, 0x80, 0x94 or 0x98 or 0x99 or 0x9C or 0x9D or 0xA6, ..] => 3,
        [0xC2, 0xB7, ..] => 2,
        _ => 0,
    };

    private static bool IsPlain(byte value) => value switch
    {
        (byte)'"' or (byte)'\\' or (byte)'<' or (byte)'>' or (byte)'&' or (byte)'\'' or (byte)'+' or (byte)'`' => false,
        >= 0x20 and < 0x7F => true,
        >= 0x80 and < 0xC0 => true,
        >= 0xE4 and <= 0xE9 => true,
        _ => false,
    };
}
