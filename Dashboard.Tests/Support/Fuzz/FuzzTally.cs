using System.Text;
using System.Text.Json;
using Dashboard.Data;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Support.Fuzz;

/// <summary>Holds every answer against its body, read by another reader, and what is stored in the end against all answers together.</summary>
internal sealed class FuzzTally
{
    // A row may be nested as deep as a reader takes it, and stands one deeper in its array.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 65 };

    private int accepted;
    private int repeated;
    private int rejected;

    /// <summary>How many bodies were answered row by row, and how many refused as a whole.</summary>
    public (int Taken, int Refused) Bodies { get; private set; }

    /// <summary>What became of the rows.</summary>
    public string Rows => $"{accepted:N0} rows accepted, {repeated:N0} repeated, {rejected:N0} rejected";

    /// <exception cref="InvalidOperationException">The answer is not one that this body may have.</exception>
    public void Take(FuzzBody body, int status, string answer)
    {
        if (status == 400)
        {
            Must(body.IsLines || RowsOf(body) is null or 0, body, "a readable array was refused", answer);
            Bodies = (Bodies.Taken, Bodies.Refused + 1);
            return;
        }

        Must(status == 200, body, $"status {status}", answer);
        using var document = JsonDocument.Parse(answer);
        var told = document.RootElement;
        var refused = told.GetProperty("rejected");
        var (taken, again) = (told.GetProperty("accepted").GetInt32(), told.GetProperty("repeated").GetInt32());
        Must(taken + again + refused.GetArrayLength() == RowsOf(body), body, "accepted + repeated + rejected are not its rows", answer);
        Must(body.IsLines || refused.EnumerateArray().All(row => row.GetProperty("code").GetString() != "malformed"), body, "an array with an unreadable row was taken", answer);
        Must(refused.EnumerateArray().All(row => row.GetProperty("code").GetString() != "internal"), body, "a fault of the program", answer);
        (accepted, repeated, rejected) = (accepted + taken, repeated + again, rejected + refused.GetArrayLength());
        Bodies = (Bodies.Taken + 1, Bodies.Refused);
    }

    /// <summary>Takes in what others were told.</summary>
    public void Add(params ReadOnlySpan<FuzzTally> others)
    {
        foreach (var other in others)
        {
            (accepted, repeated, rejected) = (accepted + other.accepted, repeated + other.repeated, rejected + other.rejected);
            Bodies = (Bodies.Taken + other.Bodies.Taken, Bodies.Refused + other.Bodies.Refused);
        }
    }

    /// <exception cref="InvalidOperationException">What is stored is not what was answered.</exception>
    public async Task HoldAgainstAsync(DashboardDb db, FuzzStock before, CancellationToken cancellationToken)
    {
        var now = await FuzzStock.CountAsync(db, cancellationToken);
        var grown = new FuzzStock(now.Versions - before.Versions, now.Rejects - before.Rejects, now.Told - before.Told);
        if (grown != new FuzzStock(accepted, rejected, accepted + repeated + rejected))
        {
            throw new InvalidOperationException($"Answered: {Rows}. Stored: {grown}.");
        }
    }

    /// <summary>How many rows another reader finds; null when the body cannot be read.</summary>
    private static int? RowsOf(FuzzBody body)
    {
        var bytes = body.Bytes.AsMemory();
        bytes = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (body.IsLines)
        {
            return Encoding.UTF8.GetString(bytes.Span).Split('\n').Count(line => line.Trim(' ', '\t', '\r').Length > 0);
        }

        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(bytes.Span);
            using var document = JsonDocument.Parse(bytes, Deep);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Array => document.RootElement.GetArrayLength(),
                JsonValueKind.Object when !body.IsItems => 1,
                _ => null,
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static void Must(bool holds, FuzzBody body, string what, string answer)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{what}: {body.Address} {body.Media}\n{Convert.ToBase64String(body.Bytes)}\n{Encoding.UTF8.GetString(body.Bytes)}\n{answer}");
        }
    }
}
