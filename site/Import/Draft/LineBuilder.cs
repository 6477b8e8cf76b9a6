namespace PublicNotice.Site;

/// <summary>Collects runs of text into lines.</summary>
internal sealed class LineBuilder
{
    private readonly List<ImportedLine> _lines = [];
    private List<ImportedRun> _runs = [];

    public void Append(string text, string? href = null)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (_runs is [.., var last] && last.Href == href)
        {
            _runs[^1] = last with { Text = last.Text + text };
        }
        else
        {
            _runs.Add(new ImportedRun(text, href));
        }
    }

    public void Break()
    {
        if (_runs.Count > 0)
        {
            _lines.Add(new ImportedLine(_runs));
            _runs = [];
        }
    }

    /// <summary>The lines so far; the builder is empty afterwards.</summary>
    public List<ImportedLine> Take()
    {
        Break();
        var taken = _lines.ToList();
        _lines.Clear();
        return taken;
    }
}
