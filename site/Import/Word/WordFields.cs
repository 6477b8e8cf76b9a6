using System.Text;
using System.Xml.Linq;

namespace PublicNotice.Site;

/// <summary>Follows complex fields through the runs, across paragraphs: the instruction is never text, the result is.</summary>
internal sealed class WordFields(ImportNotes notes)
{
    // Marks for an index or a list of authorities, and what only sets a variable, show nothing in Word either.
    private static readonly string[] Unseen = ["XE", "TC", "TA", "RD", "SET", "ASK", "PRIVATE", ""];

    private readonly Stack<(StringBuilder Instruction, bool IsResult)> _open = new();

    /// <summary>Whether the present place is inside an automatic table of contents.</summary>
    public bool IsContents => _open.Any(one => Name(one.Instruction) is "TOC");

    /// <summary>Where the innermost HYPERLINK field leads.</summary>
    public string? Target => _open.Where(one => Name(one.Instruction) is "HYPERLINK")
        .Select(one => one.Instruction.ToString().Split('"')).Where(parts => parts.Length > 2 && !parts[0].Contains("\\l", StringComparison.Ordinal))
        .Select(parts => parts[1]).FirstOrDefault();

    /// <summary>Whether a piece of a run belongs to the machinery of fields and not to the text.</summary>
    public bool Takes(XElement piece)
    {
        if (piece.Is("fldChar"))
        {
            Turn(piece.Attr("fldCharType"));
            return true;
        }

        // Whatever stands in an instruction, the result of a field inside it too, is none of the text.
        if (_open.Any(field => !field.IsResult))
        {
            _open.Peek().Instruction.Append(piece.Is("instrText") || piece.Is("t") ? piece.Value : "");
            return true;
        }

        return piece.Is("instrText");
    }

    private void Turn(string? type)
    {
        if (type is "begin")
        {
            _open.Push((new StringBuilder(), false));
        }
        else if (_open.TryPop(out var field))
        {
            if (type is "separate")
            {
                _open.Push((field.Instruction, true));
            }
            else if (!field.IsResult && _open.All(outer => outer.IsResult) && !Unseen.Contains(Name(field.Instruction)))
            {
                notes.Dropped("没有现成文字的域（如带圈字符、分数、勾选框），请对照原文补上", field.Instruction.ToString().Trim());
            }
        }
    }

    private static string Name(StringBuilder instruction) => instruction.ToString().Trim().Split(' ')[0].ToUpperInvariant();
}
