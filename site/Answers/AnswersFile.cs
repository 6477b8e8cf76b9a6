using System.Text.Json;
using System.Text.RegularExpressions;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Reads the desk's export. What could become a part of an address, or should never be public, is looked at here once more.</summary>
internal static partial class AnswersFile
{
    public static PublicAnswers Read(string? path, FaultList faults)
    {
        if (path is null)
        {
            return PublicAnswers.None;
        }

        var file = faults.At(path);
        try
        {
            var export = PublicExport.Parse(File.ReadAllBytes(path));
            foreach (var complaint in Complaints(export))
            {
                file.Error(FaultCodes.WrongExport, 1, 1, complaint);
            }

            return new PublicAnswers(export);
        }
        catch (JsonException e)
        {
            file.Error(FaultCodes.WrongExport, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, "公开答复文件的格式不对；它由工作台写出，请不要改动，由工作台重新生成。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file.Error(FaultCodes.WrongExport, 1, 1, $"公开答复文件无法读取（{e.Message}）；请检查 --answers 所指的位置和权限。");
        }

        return PublicAnswers.None;
    }

    private static IEnumerable<string> Complaints(PublicExport export)
    {
        if (export.Answers.DistinctBy(answer => answer.Id).Count() != export.Answers.Count)
        {
            yield return "公开答复的编号有重复。";
        }

        foreach (var answer in export.Answers)
        {
            if (!PlainId().IsMatch(answer.Id) || (answer.Words?.Division is { } division && !PlainId().IsMatch(division)))
            {
                yield return $"公开答复“{answer.Id}”的编号或处室代号不合规则：只能用小写字母、数字和连字符。";
            }

            if (answer.Words is null == answer.Hidden is null)
            {
                yield return $"公开答复 {answer.Id} 应有正文或隐藏的理由，二者之一。";
            }

            if (answer.Words is { Kind: var kind } && FeedbackKinds.TryParse(kind) is null or FeedbackKind.Accusation)
            {
                yield return $"公开答复 {answer.Id} 的类型“{kind}”不能公开。";
            }
        }

        if (export.Rows.Any(row => row.Kind == FeedbackKind.Accusation.Word()))
        {
            yield return $"统计数据中有“{FeedbackKind.Accusation.Word()}”；保密件不计入任何公开数字。";
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$")]
    private static partial Regex PlainId();
}
