using System.Globalization;
using System.Text;

namespace PublicNotice.Site;

/// <summary>The report of <c>import</c> for people.</summary>
internal static class ImportReportText
{
    private const int MostExamples = 5;

    public static string Write(ImportResult result)
    {
        var (notes, text) = (result.Notes, new StringBuilder());
        if (result.Structure is not { } structure || result.Folder is null)
        {
            return text.Append("没有导入，也没有留下任何文件。\n").ToString();
        }

        text.Append(CultureInfo.InvariantCulture, $"已导入到 {result.Folder}\n\n读到的：\n");
        text.Append(InspectText.Write(structure));
        foreach (var found in notes.AllFound)
        {
            text.Append(CultureInfo.InvariantCulture, $"{found.What}：{found.Value}\n");
        }

        List(text, "猜测的，请核对：", notes.AllGuessed.Select(guessed => $"{guessed.What}：{guessed.Value}（{guessed.Why}）"));
        List(text, "没有带入的：", notes.AllDropped.Select(Dropped));
        List(text, "图片和附件：", notes.Files.Select(file => file.IsThere ? $"{file.Name}（已取出）" : $"{file.Name}（文件里没有，请放进公告文件夹）"));
        return text.Append("\n请打开 notice.md 核对，再运行 site check。\n").ToString();
    }

    private static string Dropped(DroppedNote dropped)
    {
        var examples = string.Join("；", dropped.Examples.Take(MostExamples));
        return $"{dropped.What} {dropped.Count} 处{(examples.Length == 0 ? "" : "：" + examples)}{(dropped.Examples.Count > MostExamples ? " 等" : "")}";
    }

    private static void List(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{heading}\n  {string.Join("\n  ", all)}\n");
        }
    }
}
