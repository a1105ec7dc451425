using Dashboard.Domain.WorkItems;
using Microsoft.Extensions.Localization;

namespace Dashboard.Ingest.Rows;

/// <summary>Says in words why a row was refused, in the language of the reader.</summary>
public static class RejectWords
{
    /// <summary>The sentence for the code, with the field, its value and what is allowed.</summary>
    public static string Of(IStringLocalizer<IngestText> text, RowError error)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(error);
        return text[error.Code, error.Field, error.Value ?? text["nothing"].Value, error.Allowed ?? ""];
    }
}
