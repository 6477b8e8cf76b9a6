using System.Globalization;

namespace PublicNotice.Analytics;

/// <summary>What is wrong with an input, for the person who can mend it.</summary>
/// <param name="Code">A stable code, e.g. PN603; docs/diagnostics-analytics.md lists them.</param>
/// <param name="Message">One Chinese sentence: what is wrong and what to do.</param>
/// <param name="File">The file; empty when the fault lies in none.</param>
/// <param name="Line">The line, from 1; 0 when the fault has no line.</param>
/// <param name="Column">The column, from 1; 0 when the fault has none.</param>
public sealed record Fault(string Code, string Message, string File = "", int Line = 0, int Column = 0)
{
    /// <summary>As printed: file:line:column: error CODE: sentence.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(File.Length == 0 ? "analytics" : File)}:{Line}:{Column}: error {Code}: {Message}");
}

/// <summary>The input (data or model) cannot be used; every fault found in it is listed.</summary>
public sealed class FaultException(IReadOnlyList<Fault> faults) : Exception(string.Join('\n', faults))
{
    public FaultException(Fault fault)
        : this([fault])
    {
    }

    /// <summary>The faults, in the order of the input.</summary>
    public IReadOnlyList<Fault> Faults { get; } = faults;
}
