using System.Numerics;

namespace PublicNotice.Site;

/// <summary>Which notice of a segment a position lies in.</summary>
internal sealed class NoticeStarts
{
    /// <summary>How many positions, as a power of two, a step has.</summary>
    public const int StepBits = 6;

    private readonly List<int> _ends = [];
    private int[] _steps = [];
    private int[] _lastEnds = [];

    public int Count => _ends.Count;

    /// <summary>Where the last notice ends.</summary>
    public int End { get; private set; }

    /// <summary>How many bits a position takes.</summary>
    public int PositionBits => 32 - BitOperations.LeadingZeroCount((uint)End);

    /// <summary>By step, a notice that the one sought is or comes after; its end tells which.</summary>
    public ReadOnlySpan<int> Steps => _steps;

    /// <summary>Where each notice ends.</summary>
    public ReadOnlySpan<int> Ends => _lastEnds;

    public void Clear()
    {
        _ends.Clear();
        End = 0;
    }

    public void Add(int symbols) => _ends.Add(End += symbols);

    public IEnumerable<int> Lengths() => _ends.Select((end, notice) => end - (notice > 0 ? _ends[notice - 1] : 0));

    /// <summary>Prepares <see cref="Steps"/>.</summary>
    public void Close()
    {
        _lastEnds = [.. _ends];
        _steps = new int[(End >> StepBits) + 1];
        for (int step = 0, notice = 0; step < _steps.Length; step++)
        {
            while (notice + 1 < _ends.Count && _ends[notice] <= step << StepBits)
            {
                notice++;
            }

            _steps[step] = notice;
        }
    }
}
