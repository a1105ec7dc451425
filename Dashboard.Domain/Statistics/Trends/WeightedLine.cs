namespace Dashboard.Domain.Statistics.Trends;

/// <summary>The weighted least-squares line through values at t = 0, 1, 2 ...; where t begins makes no difference to the slope</summary>
internal readonly record struct WeightedLine(double Slope, double SlopeVariance)
{
    /// <param name="weights">One over the variance of each value.</param>
    /// <param name="values">The values.</param>
    /// <param name="without">Index of a point to leave out; -1 for none.</param>
    public static WeightedLine Of(ReadOnlySpan<double> weights, ReadOnlySpan<double> values, int without)
    {
        double w = 0, wt = 0, wtt = 0, wy = 0, wty = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (i == without)
            {
                continue;
            }

            double t = i, weight = weights[i];
            w += weight;
            wt += weight * t;
            wtt += weight * t * t;
            wy += weight * values[i];
            wty += weight * t * values[i];
        }

        var spread = (w * wtt) - (wt * wt);
        return new WeightedLine(((w * wty) - (wt * wy)) / spread, w / spread);
    }
}
