using System.Globalization;
using System.Text;

namespace PublicNotice.Corpus;

/// <summary>Sentences in the manner of rectification notices.</summary>
internal sealed class Prose(Dice dice)
{
    private const string Numerals = "一二三四五六七八九十";

    public static char Numeral(int number) => Numerals[number - 1];

    public string Place() => dice.Of(Words.PlaceSigns) + dice.Of(Words.PlaceSigns) + dice.Of(["村", "镇", "街道", "社区", "片区"]);

    public string Heading() => $"{dice.Word(Words.Acts)}{dice.Word(Words.Things)}{dice.Word(Words.Things)}{dice.Of(["方面", "情况", "管理", "监督", "力度", ""])}";

    public string Date() => string.Create(CultureInfo.InvariantCulture, $"{dice.Between(2019, 2026)}年{dice.Between(1, 12)}月");

    /// <summary>一是…二是…: the measures of an item.</summary>
    public string Measures(int count)
    {
        var text = new StringBuilder();
        for (var i = 1; i <= count; i++)
        {
            text.Append(Numeral(i)).Append('是').Append(Sentence());
        }

        return text.ToString();
    }

    public string Paragraph(int sentences)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sentences; i++)
        {
            text.Append(Sentence());
        }

        return text.ToString();
    }

    private string Sentence()
    {
        var text = new StringBuilder(Clause());
        for (var more = dice.Between(1, 3); more > 0; more--)
        {
            text.Append('，').Append(Clause());
        }

        if (dice.OneIn(3))
        {
            text.Append('，').Append(dice.Word(Words.Ends));
        }

        return text.Append('。').ToString();
    }

    private string Clause() => dice.Below(8) switch
    {
        0 => $"{dice.Word(Words.Manners)}{Pair()}",
        1 => $"{dice.Word(Words.Acts)}{Place()}{dice.Word(Words.Things)}{dice.Word(Words.Things)}",
        2 => $"对{Place()}等{Number()}个单位的{dice.Word(Words.Things)}进行{dice.Word(Words.Acts)}",
        3 => $"截至{Date()}，已{dice.Word(Words.Acts)}{dice.Word(Words.Things)}{Number()}{dice.Of(Words.Units)}",
        4 => $"把{dice.Word(Words.Things)}与{dice.Word(Words.Things)}结合起来",
        5 => $"印发关于{dice.Word(Words.Acts)}{dice.Word(Words.Things)}的“{dice.Word(Words.Things)}{dice.Word(Words.Acts)}”通知",
        6 => $"由{dice.Word(Words.Things)}部门牵头{dice.Word(Words.Manners)}{dice.Word(Words.Acts)}",
        _ => $"{Pair()}和{dice.Word(Words.Things)}{dice.Word(Words.Acts)}",
    };

    private string Pair() => dice.Word(Words.Acts) + dice.Word(Words.Things) + dice.Word(Words.Things);

    private string Number() => dice.Between(1, dice.OneIn(3) ? 9999 : 99).ToString(CultureInfo.InvariantCulture);
}
