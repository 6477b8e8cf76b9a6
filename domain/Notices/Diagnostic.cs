namespace PublicNotice.Domain;

/// <summary>A fault found in an input, for people who can mend it.</summary>
/// <param name="Code">A stable code, e.g. PN101.</param>
/// <param name="Severity">Errors stop a build; warnings do not.</param>
/// <param name="Line">The line, from 1; 0 when the fault has no line.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">One Chinese sentence: what is wrong, where, and what to do.</param>
public sealed record Diagnostic(string Code, Severity Severity, int Line, int Column, string Message);

/// <summary>How grave a fault is.</summary>
public enum Severity
{
    /// <summary>Worth a look; publication goes on.</summary>
    Warning,

    /// <summary>Publication stops.</summary>
    Error,
}
