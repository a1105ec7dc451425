using Xunit;

namespace Dashboard.Tests.Reference;

/// <summary>Compares with a reference at the tolerance that its README justifies.</summary>
internal static class Close
{
    /// <summary>Closed forms: 1e-9 relative, and that much absolute around zero.</summary>
    public const double ClosedForm = 1e-9;

    public static void To(double expected, double? actual, double relative = ClosedForm, double absolute = 1e-12)
    {
        Assert.NotNull(actual);
        var allowed = Math.Max(absolute, relative * Math.Abs(expected));
        Assert.True(Math.Abs(expected - actual.Value) <= allowed, $"expected {expected:R}, got {actual:R}");
    }
}
