using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace Dashboard.Ingest.Http.InFlight;

/// <summary>
/// Where bodies are read into rows: at most one fewer at once than there are cores, each on a thread of its own, so that the threads which
/// everything else shares stay free for short work such as health.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Without a wait handle there is nothing to free.")]
internal sealed class ReadingPlaces(IOptions<IntakeOptions> options, TimeProvider time)
{
    /// <summary>A body so small is read where it came, faster than it could wait.</summary>
    private const int SmallBytes = 64 * 1024;

    private readonly SemaphoreSlim places = new(Math.Max(1, Environment.ProcessorCount - 1));

    /// <summary>Reads a body of that size; says how long it waited for its place.</summary>
    /// <exception cref="IntakeUnavailableException">No place within the wait of the settings.</exception>
    public async Task<(T Read, TimeSpan Waited)> ReadAsync<T>(int bytes, Func<T> read, CancellationToken cancellationToken)
    {
        if (bytes <= SmallBytes)
        {
            return (read(), TimeSpan.Zero);
        }

        var came = time.GetTimestamp();
        using var patience = new CancellationTokenSource(options.Value.Wait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await places.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IntakeUnavailableException(IntakeFault.Busy, "Too many deliveries are waiting to be read.");
        }

        var waited = time.GetElapsedTime(came);
        try
        {
            return (await Task.Factory.StartNew(read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default), waited);
        }
        finally
        {
            places.Release();
        }
    }
}
