namespace PublicNotice.Domain.Tests;

public sealed class ReceiptCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static IEnumerable<ReceiptCode> Codes(int count)
    {
        var random = new Random(26);
        var secret = new byte[26];
        for (var i = 0; i < count; i++)
        {
            random.NextBytes(secret);
            yield return ReceiptCode.FromSecret(secret);
        }
    }

    [Fact]
    public void Code_IsReadBackFromEveryForm()
    {
        foreach (var code in Codes(200))
        {
            var shown = code.ToString();
            Assert.Equal(code, ReceiptCode.TryParse(shown));
            Assert.Equal(code, ReceiptCode.TryParse(shown.ToLowerInvariant()));
            Assert.Equal(code, ReceiptCode.TryParse(shown.Replace('-', ' ')));
            Assert.Equal(code, ReceiptCode.TryParse(shown.Replace('-', '—')));
            Assert.Equal(code, ReceiptCode.TryParse(" " + code.Characters + "\u3000"));
            Assert.Equal(code, ReceiptCode.TryParse(string.Concat(shown.Select(character => (char)(character + 0xFEE0)))));
            Assert.Equal(code, ReceiptCode.TryParse(shown.Replace('0', 'O').Replace('1', 'I')));
            Assert.Equal(code, ReceiptCode.TryParse(shown.Replace('0', 'o').Replace('1', 'l')));
        }
    }

    [Fact]
    public void AnyOneWrongCharacter_IsCaught()
    {
        foreach (var code in Codes(100).Select(code => code.Characters))
        {
            for (var i = 0; i < code.Length; i++)
            {
                foreach (var wrong in Alphabet.Where(character => character != code[i]))
                {
                    Assert.Null(ReceiptCode.TryParse(code[..i] + wrong + code[(i + 1)..]));
                }
            }
        }
    }

    [Fact]
    public void AnyTwoCharactersSwapped_AreCaught()
    {
        foreach (var code in Codes(100).Select(code => code.Characters))
        {
            for (var i = 0; i < code.Length; i++)
            {
                for (var j = i + 1; j < code.Length; j++)
                {
                    var swapped = code.ToCharArray();
                    (swapped[i], swapped[j]) = (swapped[j], swapped[i]);
                    Assert.True(code[i] == code[j] || ReceiptCode.TryParse(new string(swapped)) is null);
                }
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000-0000")]
    [InlineData("U000-0000-0000-0000-0000-0000-0000")]
    [InlineData("查询码")]
    public void WhatIsNoCode_IsNull(string? typed) => Assert.Null(ReceiptCode.TryParse(typed));

    [Fact]
    public void TooManyCharacters_AreNull() => Assert.Null(ReceiptCode.TryParse(ReceiptCode.New().Characters + "0"));

    [Fact]
    public void Code_Carries130BitsOfAnAlphabetOf32()
    {
        var used = Codes(2000).Select(code => code.Characters).ToList();
        for (var i = 0; i < 26; i++)
        {
            Assert.Equal(Alphabet, string.Concat(used.Select(code => code[i]).Distinct().Order()));
        }

        Assert.Equal(2000, used.Distinct().Count());
        Assert.Equal(28, ReceiptCode.Length);
    }

    [Fact]
    public void SameSecret_GivesTheSameCode() =>
        Assert.Equal(ReceiptCode.FromSecret(new byte[26]), ReceiptCode.FromSecret(new byte[32]));

    [Fact]
    public void ShortSecret_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ReceiptCode.FromSecret(new byte[25]));
}
