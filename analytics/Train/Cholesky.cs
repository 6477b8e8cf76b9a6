namespace PublicNotice.Analytics;

/// <summary>The triangular root of a positive definite matrix, for solving with it.</summary>
internal sealed class Cholesky
{
    private readonly double[] root;
    private readonly int size;

    /// <param name="matrix">Row by row; the part above the diagonal is not read.</param>
    /// <param name="size">How many rows it has.</param>
    public Cholesky(double[] matrix, int size)
    {
        (root, this.size) = (matrix, size);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = root[(i * size) + j];
                for (var k = 0; k < j; k++)
                {
                    sum -= root[(i * size) + k] * root[(j * size) + k];
                }

                root[(i * size) + j] = i == j ? Math.Sqrt(sum) : sum / root[(j * size) + j];
            }
        }
    }

    /// <summary>Puts the solution in the place of the right-hand sides.</summary>
    /// <param name="sides">A row for each of the matrix's.</param>
    /// <param name="count">How many right-hand sides stand beside each other in a row.</param>
    public void Solve(double[] sides, int count)
    {
        for (var side = 0; side < count; side++)
        {
            for (var i = 0; i < size; i++)
            {
                var sum = sides[(i * count) + side];
                for (var k = 0; k < i; k++)
                {
                    sum -= root[(i * size) + k] * sides[(k * count) + side];
                }

                sides[(i * count) + side] = sum / root[(i * size) + i];
            }

            for (var i = size - 1; i >= 0; i--)
            {
                var sum = sides[(i * count) + side];
                for (var k = i + 1; k < size; k++)
                {
                    sum -= root[(k * size) + i] * sides[(k * count) + side];
                }

                sides[(i * count) + side] = sum / root[(i * size) + i];
            }
        }
    }
}
