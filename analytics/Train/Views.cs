namespace PublicNotice.Analytics;

/// <summary>
/// Three linear models of the same terms, side by side: what the trainer learnt, how much oftener each label has a term than
/// the others (naive Bayes), and where the middle of each label's messages lies. Alone the last two are far worse; but they err
/// elsewhere, and calibration weighs each against the others. A sum of linear models is one linear model: in serving there is
/// one. Where there is little text, the first is used alone: the others take a name that is met once for what a letter is about.
/// </summary>
internal static class Views
{
    /// <summary>How many there are.</summary>
    public const int Count = 3;

    // Pretended occurrences of every term under every label.
    private const double Imagined = 0.3;

    /// <summary>A row a term; the labels of the first view, then of the second, then of the third.</summary>
    /// <param name="learnt">The first view.</param>
    /// <param name="part">The messages that are trained on.</param>
    /// <param name="rows">The same as vectors.</param>
    /// <param name="space">The terms.</param>
    public static LinearWeights Of(LinearWeights learnt, TrainingPart part, IReadOnlyList<TrainingRow> rows, FeatureSpace space)
    {
        var labels = learnt.Labels;
        var views = new LinearWeights(Count * labels, learnt.Rows);
        var bayes = Bayes(part, space);
        var middles = Middles(rows, labels, learnt.Rows);
        for (var row = 0; row < learnt.Rows; row++)
        {
            learnt.Row(row)[..labels].CopyTo(views.Row(row));
            bayes.AsSpan(row * labels, labels).CopyTo(views.Row(row)[labels..]);
            middles.AsSpan(row * labels, labels).CopyTo(views.Row(row)[(2 * labels)..]);
        }

        learnt.Bias.AsSpan(0, labels).CopyTo(views.Bias);
        return views;
    }

    // The logarithm of the share that a term has of a block under a label, less that under all others. A vector's values hold
    // what the term says already: it is divided out again.
    private static float[] Bayes(TrainingPart part, FeatureSpace space)
    {
        var labels = part.Corpus.Labels.Length;
        var times = Times(part, space);
        var blockOf = Array.ConvertAll(space.Buckets, bucket => (int)GramHash.BlockOf(bucket));
        var ofBlock = new double[FeatureSpace.Blocks * labels];
        for (var i = 0; i < times.Length; i++)
        {
            times[i] += Imagined;
            ofBlock[(blockOf[i / labels] * labels) + (i % labels)] += times[i];
        }

        var weights = new float[times.Length];
        for (var row = 0; row < blockOf.Length; row++)
        {
            var all = Sum(times.AsSpan(row * labels, labels));
            var block = ofBlock.AsSpan(blockOf[row] * labels, labels);
            var allOfBlock = Sum(block);
            for (var label = 0; label < labels; label++)
            {
                var here = times[(row * labels) + label];
                var odds = Math.Log(here / block[label]) - Math.Log((all - here) / (allOfBlock - block[label]));
                weights[(row * labels) + label] = (float)(odds / space.Scales[row]);
            }
        }

        return weights;
    }

    // Once for every message that has the term, and then what its being repeated adds.
    private static double[] Times(TrainingPart part, FeatureSpace space)
    {
        var (corpus, labels) = (part.Corpus, part.Corpus.Labels.Length);
        var times = new double[space.Buckets.Length * labels];
        var rowOf = corpus.RowsIn(space);
        for (var term = 0; term < rowOf.Length; term++)
        {
            for (var label = 0; rowOf[term] >= 0 && label < labels; label++)
            {
                times[(rowOf[term] * labels) + label] = part.Counts.MessagesWith(term)[label];
            }
        }

        foreach (var message in part.Examples.Select(example => corpus.Messages[example]))
        {
            for (var i = 0; i < message.Terms.Length; i++)
            {
                if (message.Times[i] > 1 && rowOf[message.Terms[i]] is >= 0 and var row)
                {
                    times[(row * labels) + message.Label] += TermFrequency.Sublinear(message.Times[i]) - 1;
                }
            }
        }

        return times;
    }

    // The mean vector of each label, less the mean of those.
    private static float[] Middles(IReadOnlyList<TrainingRow> rows, int labels, int terms)
    {
        var middles = new float[terms * labels];
        var messagesOf = new float[labels];
        foreach (var row in rows)
        {
            messagesOf[row.Label]++;
        }

        foreach (var row in rows)
        {
            var indices = row.Features.GetIndices();
            var values = row.Features.GetValues();
            for (var i = 0; i < indices.Length; i++)
            {
                middles[(indices[i] * labels) + row.Label] += values[i] / messagesOf[row.Label];
            }
        }

        for (var term = 0; term < terms; term++)
        {
            var ofTerm = middles.AsSpan(term * labels, labels);
            var mean = 0f;
            foreach (var middle in ofTerm)
            {
                mean += middle / labels;
            }

            foreach (ref var middle in ofTerm)
            {
                middle -= mean;
            }
        }

        return middles;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
