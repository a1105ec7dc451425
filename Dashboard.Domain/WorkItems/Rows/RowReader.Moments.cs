using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Dashboard.Domain.WorkItems.Rows;

/// <content>Moments and their order.</content>
internal ref partial struct RowReader
{
    /// <summary>A moment; null when absent.</summary>
    public DateTimeOffset? Moment(Field field)
    {
        var token = scan.TokenOf(field);
        if (token == JsonTokenType.None)
        {
            return null;
        }

        var moment = scan.IsEscaped(field) ? EscapedMoment(field, out var code) : moments.Read(token, scan.Bytes(field), field.Kind, out code);
        if (code is not null)
        {
            Fault(field, code, TimeExample);
        }

        return moment;
    }

    /// <summary>A moment that must be there.</summary>
    public DateTimeOffset RequiredMoment(Field field)
    {
        var moment = Moment(field);
        if (moment is null)
        {
            Fault(field, "required", TimeExample);
        }

        return moment ?? default;
    }

    /// <summary>Refuses a moment that lies before another, where both are known.</summary>
    public void NotBefore(Field earlier, DateTimeOffset? start, Field later, DateTimeOffset? end)
    {
        if (end < start && !stored)
        {
            Fault(later, earlier.BeforeCode);
        }
    }

    /// <summary>The same for a moment inside a list.</summary>
    public void PartNotBefore(Field earlier, DateTimeOffset? start, Field list, int at, Field part, DateTimeOffset? end)
    {
        if (end < start && !stored)
        {
            Error ??= new RowError($"{list.Name}[{at}].{part.Name}", end.Value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), earlier.BeforeCode);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly DateTimeOffset? EscapedMoment(Field field, out string? code) =>
        moments.Read(JsonTokenType.String, scan.Plain(field, stackalloc byte[PlainRoom]), field.Kind, out code);
}
