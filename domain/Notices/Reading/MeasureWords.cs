namespace PublicNotice.Domain;

/// <summary>The measure words that make a number a quantity.</summary>
internal static class MeasureWords
{
    // After ≠ stand the characters that make another word of it: 3处 but not 3处室. The first that fits counts.
    private const string All =
        "个百分点 个工作日 个自然日 个小时 个月 个≠别体人性 平方公里 平方千米 平方米 立方米 公里 千米 公顷 公斤 千克 千瓦时 千瓦 "
        + "人次 美元 欧元 港元 元 课时 学时 小时 % ‰ 户≠籍口外 人≠员民才力大口均社事 名≠单称额为 位≠于居置列 家≠庭具长属 件≠套 "
        + "次≠要序生年日月级 场≠所馆地景次 期≠间限末货内 项≠目 篇≠章 镇≠级区 乡≠村镇级 村≠民委级庄 县≠级委域区 市≠场委政级民值区 "
        + "区≠域间委级别县 街道 社区 亩 米≠面 吨 斤 份≠额 条≠例件款 起≠来草到点步初码始至 宗≠旨教 批≠准复示评次 套≠餐 台≠账阶 "
        + "所≠有以在属需 座≠谈 处≠室理置长于罚分 间≠接 栋 幢 笔 例≠如外会 册 本≠级市局年月地报单次科 部≠门委分队署 支≠持部出付撑援队 "
        + "支队伍 张 枚 辆 架≠构 艘 棵 株 头≠部 只≠有是能 类≠似别 轮≠换岗流 门≠户店类 款≠项 幅≠度 组≠织建长成团 天";

    private static readonly string[] Times = ["个月", "个工作日", "工作日", "个小时", "小时", "年", "天", "日", "周"];

    private static readonly Dictionary<char, MeasureWord[]> ByFirst = All.Split(' ').Select(MeasureWord.Of)
        .GroupBy(word => word.Text[0]).ToDictionary(words => words.Key, words => words.ToArray());

    /// <summary>The end of the measure word that stands at a place of a plain text; null when none does.</summary>
    public static int? End(string plain, int at)
    {
        if (at < plain.Length && ByFirst.TryGetValue(plain[at], out var words))
        {
            foreach (var word in words)
            {
                var end = at + word.Text.Length;
                if (Stands(plain, at, word.Text) && (end == plain.Length || !word.NotBefore.Contains(plain[end])))
                {
                    return end;
                }
            }
        }

        return null;
    }

    /// <summary>The end of the word for a time that stands at a place; null when none does.</summary>
    public static int? EndOfTime(string plain, int at)
    {
        foreach (var time in Times)
        {
            if (Stands(plain, at, time))
            {
                return at + time.Length;
            }
        }

        return null;
    }

    private static bool Stands(string plain, int at, string word) => string.CompareOrdinal(plain, at, word, 0, word.Length) == 0;

    private readonly record struct MeasureWord(string Text, string NotBefore)
    {
        public static MeasureWord Of(string entry) =>
            entry.IndexOf('≠', StringComparison.Ordinal) is >= 0 and var sign ? new(entry[..sign], entry[(sign + 1)..]) : new(entry, "");
    }
}
