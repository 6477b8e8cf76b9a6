using System.Text;
using System.Xml.Linq;

namespace PublicNotice.Site;

/// <summary>Follows complex fields through the runs, across paragraphs: the instruction is never text, the result is.</summary>
internal sealed class WordFields
{
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

        if (_open.TryPeek(out var field) && !field.IsResult)
        {
            field.Instruction.Append(piece.Is("instrText") ? piece.Value : "");
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
        else if (_open.TryPop(out var field) && type is "separate")
        {
            _open.Push((field.Instruction, true));
        }
    }

    private static string Name(StringBuilder instruction) => instruction.ToString().Trim().Split(' ')[0].ToUpperInvariant();
}
