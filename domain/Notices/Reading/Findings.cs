namespace PublicNotice.Domain;

/// <summary>Collects what is wrong while a text is read.</summary>
internal sealed class Findings
{
    // Nobody mends more at once, and a hostile text could have millions.
    private const int MostOfOneCode = 100;

    private readonly List<Diagnostic> _all = [];
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>Everything found, in line order.</summary>
    public IReadOnlyList<Diagnostic> InOrder() => _all;

    /// <summary>Whether a line already has a finding of a code.</summary>
    public bool Has(string code, int line) => _all.Exists(found => found.Line == line && found.Code == code);

    /// <summary>Worth a look.</summary>
    /// <param name="code">One of <see cref="DiagnosticCode"/>.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="offset">The place in the line, from 0.</param>
    /// <param name="message">What is wrong, where, and what to do.</param>
    public void Warn(string code, int line, int offset, string message) =>
        Add(new Diagnostic(code, Severity.Warning, line, offset + 1, message));

    /// <summary>Stops publication.</summary>
    /// <inheritdoc cref="Warn"/>
    public void Fail(string code, int line, int offset, string message) =>
        Add(new Diagnostic(code, Severity.Error, line, offset + 1, message));

    private void Add(Diagnostic found)
    {
        var count = _counts.GetValueOrDefault(found.Code);
        _counts[found.Code] = count + 1;
        if (count < MostOfOneCode)
        {
            var place = _all.Count;
            while (place > 0 && Compare(_all[place - 1], found) > 0)
            {
                place--;
            }

            _all.Insert(place, found);
        }
    }

    private static int Compare(Diagnostic one, Diagnostic other) =>
        (one.Line, one.Column).CompareTo((other.Line, other.Column)) is not 0 and var order ? order : string.CompareOrdinal(one.Code, other.Code);
}
