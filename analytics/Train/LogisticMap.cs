using System.Numerics;

namespace PublicNotice.Analytics;

/// <summary>
/// The matrix from scores to log-odds under which the truth is likeliest, held to the one it begins as. Gradient descent with
/// Nesterov's momentum; each step is turned by the inverse of Böhning's bound on the curvature, which one small matrix holds for
/// all labels, so that scores which say nearly the same do not slow it.
/// </summary>
internal sealed class LogisticMap
{
    // How strongly the map is held to its beginning, in messages' worth of likelihood.
    private const double Caution = 5;

    // Stopped short of the likeliest map: after 60 or 400 steps it is surer and no better.
    private const int Steps = 40;

    private readonly int scores;
    private readonly int labels;
    private readonly int stride;
    private readonly double[] features;
    private readonly int[] actual;
    private readonly double[] start;

    private LogisticMap(IReadOnlyList<RawScores> validation, int labels, double[] start)
    {
        this.labels = labels;
        stride = (labels + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        scores = validation[0].Scores.Length + 1;
        features = new double[validation.Count * scores];
        actual = [.. validation.Select(raw => raw.Actual)];
        this.start = new double[scores * stride];
        for (var score = 0; score < scores; score++)
        {
            start.AsSpan(score * labels, labels).CopyTo(this.start.AsSpan(score * stride));
        }

        for (var message = 0; message < validation.Count; message++)
        {
            for (var score = 0; score < scores; score++)
            {
                features[(message * scores) + score] = score + 1 < scores ? validation[message].Scores[score] : 1;
            }
        }
    }

    /// <param name="validation">Predictions for messages not trained on.</param>
    /// <param name="labels">How many labels there are.</param>
    /// <param name="start">A row for each score and one for what is added, a column for each label.</param>
    public static double[] Fit(IReadOnlyList<RawScores> validation, int labels, double[] start) =>
        validation.Count == 0 ? start : new LogisticMap(validation, labels, start).Fit();

    private double[] Fit()
    {
        var bound = new Cholesky(Bound(), scores);
        double[] here = [.. start];
        double[] last = [.. start];
        var (ahead, gradient) = (new double[start.Length], new double[start.Length]);
        for (var step = 1; step <= Steps; step++)
        {
            var momentum = (step - 1.0) / (step + 2);
            for (var i = 0; i < ahead.Length; i++)
            {
                ahead[i] = here[i] + (momentum * (here[i] - last[i]));
            }

            Gradient(ahead, gradient);
            bound.Solve(gradient, stride);
            (last, here) = (here, last);
            for (var i = 0; i < here.Length; i++)
            {
                here[i] = ahead[i] - gradient[i];
            }
        }

        return [.. Enumerable.Range(0, scores * labels).Select(i => here[(i / labels * stride) + (i % labels)])];
    }

    // Half the scores' second moments, and what holds the map back.
    private double[] Bound()
    {
        var bound = new double[scores * scores];
        for (var message = 0; message < actual.Length; message++)
        {
            var row = features.AsSpan(message * scores, scores);
            for (var i = 0; i < scores; i++)
            {
                for (var j = 0; j <= i; j++)
                {
                    bound[(i * scores) + j] += row[i] * row[j] / (2.0 * actual.Length);
                }
            }
        }

        for (var i = 0; i < scores; i++)
        {
            bound[(i * scores) + i] += Caution / actual.Length;
        }

        return bound;
    }

    private void Gradient(double[] at, double[] gradient)
    {
        for (var i = 0; i < at.Length; i++)
        {
            gradient[i] = Caution * (at[i] - start[i]) / actual.Length;
        }

        var odds = new double[stride];
        for (var message = 0; message < actual.Length; message++)
        {
            var row = features.AsSpan(message * scores, scores);
            Array.Clear(odds);
            for (var score = 0; score < row.Length; score++)
            {
                AddTo(odds, at.AsSpan(score * stride, stride), row[score]);
            }

            Softmax.Of(odds.AsSpan(0, labels));
            odds[actual[message]] -= 1;
            for (var score = 0; score < row.Length; score++)
            {
                AddTo(gradient.AsSpan(score * stride, stride), odds, row[score] / actual.Length);
            }
        }
    }

    // Lane by lane, multiplied and then added: the same on every machine.
    private static void AddTo(Span<double> sums, ReadOnlySpan<double> values, double factor)
    {
        var factors = new Vector<double>(factor);
        for (var lane = 0; lane < sums.Length; lane += Vector<double>.Count)
        {
            (new Vector<double>(sums[lane..]) + (new Vector<double>(values[lane..]) * factors)).CopyTo(sums[lane..]);
        }
    }
}
