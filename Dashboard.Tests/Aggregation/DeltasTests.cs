using Dashboard.Domain.Aggregation;
using Dashboard.Tests.Aggregation.Support;
using Xunit;

namespace Dashboard.Tests.Aggregation;

public sealed class DeltasTests
{
    private static readonly Contribution One = new(1, 7, 739_000, ContributionKey.Amount, 3);
    private static readonly Contribution Other = new(2, 9, 739_001, ContributionKey.Presence, 1);

    [Fact]
    public void Add_ContributionsAndOthers_KeepsTheirOrder()
    {
        Deltas deltas = [One];
        deltas.Add([Other, One]);
        deltas.Add(new Deltas(4));
        deltas.Add(Deltas.Of([Other]));

        Assert.Equal([One, Other, One, Other], deltas);
        Assert.Equal([One, Other], deltas.Since(2).ToArray());
        Assert.Equal(4, deltas.Count);
    }

    [Fact]
    public void Withdraw_WhatWasAdded_LeavesNothing()
    {
        Deltas added = [One, Other, One with { Amount = -5 }];
        Deltas deltas = [];
        deltas.Add(added);
        deltas.Withdraw(added);

        Assert.Equal(0, deltas.Pack().Count);
        deltas.Net();
        Assert.Empty(deltas);
    }

    [Fact]
    public void Withdraw_ItsOwnEntries_TakesThemBackOnce()
    {
        Deltas deltas = [One];
        deltas.Withdraw(deltas);

        Assert.Equal([One, One with { Amount = -3 }], deltas);
    }

    [Fact]
    public void Withdraw_TheLeastAmount_ThrowsAndWithdrawsNothing()
    {
        Deltas deltas = [];

        Assert.Throws<OverflowException>(() => deltas.Withdraw([One, Other with { Amount = long.MinValue }]));
        Assert.Empty(deltas);
    }

    [Fact]
    public void Pack_ASumPast64Bits_Throws()
    {
        Deltas deltas = [One with { Amount = long.MaxValue }, One];

        Assert.Throws<OverflowException>(deltas.Pack);
        Assert.Throws<OverflowException>(deltas.Net);
    }

    [Fact]
    public void Pack_Entries_AreReadBackNetAndStayAsTheyWere()
    {
        Deltas deltas = [Other, One, Other];

        var packed = deltas.Pack();

        Assert.Equal(2, packed.Count);
        Assert.Equal([One, Other with { Amount = 2 }], Deltas.Unpack(packed.Blob));
        Assert.Equal([Other, One, Other], deltas);
    }

    [Fact]
    public void Release_Entries_AreGone()
    {
        Deltas deltas = [One, Other];
        deltas.RemoveAll(entry => entry == One);
        Assert.Equal([Other], deltas);

        deltas.Release();

        Assert.Empty(deltas);
    }

    [Fact]
    public void Store_WithdrawingWhatWasApplied_IsEmptyAgain()
    {
        var deltas = RandomLedger.Deltas(5, 800);
        var store = new AmountStore(Ledger.Territory, Ledger.Catalogue);
        store.Apply(deltas.AsSpan());
        Assert.NotEqual(0, store.CellCount);

        store.Withdraw(deltas);

        Assert.Equal(0, store.CellCount);
    }
}
