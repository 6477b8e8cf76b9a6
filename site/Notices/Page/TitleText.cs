using System.Collections.Frozen;

namespace PublicNotice.Site;

/// <summary>
/// A title that breaks between its words, as GB/T 9704 asks (回行时词意完整): the styles allow a break only where one is
/// marked here. What no word of the list accounts for stays together; no character is added.
/// </summary>
internal static class TitleText
{
    private const int LongestWord = 5;

    // Words of official titles. One that is missing costs a break, never a wrong one.
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "关于", "公开", "征求", "征集", "听取", "开展", "做好", "加强", "推进", "落实", "整改", "巡察", "巡视", "反馈", "审计", "监督", "检查", "进展", "情况",
        "意见", "建议", "意见建议", "名单", "公告", "公示", "通告", "通知", "结果", "办法", "方案", "规划", "计划", "条例", "规定", "细则", "征求意见稿", "修订",
        "项目", "资金", "专项", "管理", "使用", "实施", "工作", "示范", "示范村", "特色", "精品", "入选", "长期", "乡村振兴", "协作", "交流局", "帮扶", "年度",
        "党组", "党委", "中共", "机关", "单位", "企业", "人员", "干部", "任职", "采购", "招标", "中标", "问题", "措施", "责任", "事项", "清单", "建设", "发展",
        "服务", "评审", "评选", "验收", "申报", "拨付", "分配", "安排", "补助", "支持", "农村", "社会", "政府", "信息", "网站",
    ], StringComparer.Ordinal);

    public static void Write(HtmlWriter html, string title)
    {
        var words = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < title.Length;)
        {
            var length = LengthOfWord(title, at, words);
            if (at > 0 && (length > 0 || BreaksBefore(title, at) || BreaksAfter(title, at - 1)) && !Clings(title[at]))
            {
                html.Add("<wbr>"u8);
            }

            html.Text(title.AsSpan(at, Math.Max(length, 1)));
            at += Math.Max(length, 1);
            // A word that is followed by no other still ends here.
            if (length > 0 && at < title.Length && !Clings(title[at]) && LengthOfWord(title, at, words) == 0 && !BreaksBefore(title, at))
            {
                html.Add("<wbr>"u8);
            }
        }
    }

    private static int LengthOfWord(string title, int at, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        for (var length = Math.Min(LongestWord, title.Length - at); length > 1; length--)
        {
            if (words.Contains(title.AsSpan(at, length)))
            {
                return length;
            }
        }

        return 0;
    }

    private static bool BreaksBefore(string title, int at) =>
        title[at] is '《' or '（' or '(' or '“' or '〔' || (char.IsAsciiDigit(title[at]) && !char.IsAsciiDigit(title[at - 1]) && title[at - 1] is not ('第' or '〔' or '.'));

    private static bool BreaksAfter(string title, int at) =>
        title[at] is '的' or '》' or '）' or ')' or '”' or '〕' or '、' or '，' or '：' or '和' or '与' or '及' || (title[at] is '年' && at > 0 && char.IsAsciiDigit(title[at - 1]));

    // No line begins with these.
    private static bool Clings(char character) => character is '的' or '和' or '与' or '及' or '》' or '）' or ')' or '”' or '〕' or '、' or '，' or '：' or '。' or '局' or '处';
}
