using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PublicNotice.Site.Tests;

public sealed class JsonWordsTests
{
    // Every character once, so that none is forgotten which an encoder escapes, alone and among others.
    [Fact]
    public void EveryCharacter_IsWrittenAsTheFrameworkWrites()
    {
        JavaScriptEncoder[] encoders = [JavaScriptEncoder.Create(UnicodeRanges.All), JavaScriptEncoder.UnsafeRelaxedJsonEscaping];
        foreach (var encoder in encoders)
        {
            for (var character = 0; character <= char.MaxValue; character++)
            {
                if (!char.IsSurrogate((char)character))
                {
                    var text = $"公{(char)character}，a";
                    var expected = $"\"{JsonEncodedText.Encode(text, encoder)}\"";

                    Assert.Equal(expected, Written(json => json.AddQuoted(text, encoder)));
                    Assert.Equal(expected, Written(json => json.AddQuoted(Encoding.UTF8.GetBytes(text), encoder)));
                }
            }
        }
    }

    private static string Written(Action<PlainWriter> write)
    {
        var json = new PlainWriter();
        write(json);
        return json.ToString();
    }
}
