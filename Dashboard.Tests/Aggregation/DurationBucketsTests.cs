using Dashboard.Domain.Aggregation;
using Xunit;

namespace Dashboard.Tests.Aggregation;

public sealed class DurationBucketsTests
{
    [Fact]
    public void Buckets_ShortDurations_AreExact()
    {
        for (var minutes = 0L; minutes < DurationBuckets.ExactBelow; minutes++)
        {
            Assert.Equal(minutes, DurationBuckets.KeyOf(minutes));
            Assert.Equal(minutes, DurationBuckets.Representative(minutes));
        }
    }

    [Fact]
    public void Buckets_AllDurationsOfAYear_LieBetweenTheirEndsWithinOnePerCent()
    {
        var last = -1L;
        for (var minutes = 0L; minutes < 366 * 24 * 60; minutes++)
        {
            var key = DurationBuckets.KeyOf(minutes);
            Assert.True(key == last || key == last + 1, "buckets follow each other without gaps");
            Assert.InRange(minutes, DurationBuckets.Lower(key), DurationBuckets.Upper(key));
            Assert.True(Math.Abs(DurationBuckets.Representative(key) - minutes) <= minutes * DurationBuckets.RelativeError);
            last = key;
        }

        Assert.True(DurationBuckets.RelativeError <= 0.01);
    }

    [Fact]
    public void Buckets_LongestDuration_StillHasEnds()
    {
        var key = DurationBuckets.KeyOf(long.MaxValue);

        Assert.Equal(long.MaxValue, DurationBuckets.Upper(key));
    }

    [Fact]
    public void KeyOf_NegativeDuration_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DurationBuckets.KeyOf(-1));
}
