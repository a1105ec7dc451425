namespace Dashboard.Bench.Support;

/// <summary>One row of the table: something of the product against a named baseline in the same run.</summary>
internal interface IBenchmark
{
    /// <summary>What to type to run it alone.</summary>
    string Name { get; }

    /// <summary>What is measured against what.</summary>
    string What { get; }

    /// <summary>The goal as the issue words it.</summary>
    string Goal { get; }

    Task<BenchResult> RunAsync(CancellationToken cancellationToken);
}
