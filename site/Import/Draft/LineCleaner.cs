using System.Text;

namespace PublicNotice.Site;

/// <summary>
/// Takes layout out of a line: indents, padding, spaces that nobody can see. What separates two words stays as one space.
/// Marks that the site would read as Markdown are written full width, because the text never meant them.
/// </summary>
internal sealed class LineCleaner(ImportNotes notes)
{
    public ImportedLine Clean(ImportedLine line)
    {
        var (runs, isPending, isBegun) = (new List<ImportedRun>(), false, false);
        foreach (var run in line.Runs)
        {
            var text = new StringBuilder();
            foreach (var character in run.Text)
            {
                if (IsInvisible(character))
                {
                    notes.Dropped("零宽、控制等不可见字符");
                }
                else if (IsBlank(character))
                {
                    isPending = isBegun;
                }
                else
                {
                    text.Append(isPending ? " " : "").Append(character);
                    (isPending, isBegun) = (false, true);
                }
            }

            if (text.Length > 0)
            {
                runs.Add(run with { Text = WithoutMarks(text.ToString()) });
            }
        }

        return new ImportedLine(runs);
    }

    /// <summary>The words of a table's cell, which may hold neither a line break nor the mark between cells.</summary>
    public string CleanCell(string text) =>
        Clean(new ImportedLine(text.ReplaceLineEndings(" "))).Text.Replace('|', '｜');

    private string WithoutMarks(string text)
    {
        var safe = text.Replace("**", "＊＊", StringComparison.Ordinal).Replace("](", "］(", StringComparison.Ordinal);
        safe = safe.StartsWith('|') ? "｜" + safe[1..] : safe;
        if (safe != text)
        {
            notes.Guessed("字符", safe.Length > 20 ? safe[..20] + "……" : safe, "原文的 ** 、]( 或行首的 | 会被当作排版标记，已改为全角");
        }

        return safe;
    }

    private bool IsBlank(char character)
    {
        if (character is '\u3000')
        {
            notes.Dropped("全角空格");
        }
        else if (character is '\u00A0' or '\u202F')
        {
            notes.Dropped("不换行空格");
        }

        return char.IsWhiteSpace(character);
    }

    // Private-use characters are pictures of one computer's fonts; bidirectional controls make a text show what it does not hold.
    private static bool IsInvisible(char character) =>
        (char.IsControl(character) && character is not ('\t' or '\n' or '\r'))
        || character is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
            or '\uFEFF' or '\u00AD' or (>= '\uE000' and <= '\uF8FF') or '\uFFFC' or '\uFFFE' or '\uFFFF';
}
