using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Dashboard.App;

/// <summary>Gives MudBlazor its words in the reader's language; what it asks for beyond these stays as MudBlazor writes it.</summary>
public sealed class MudTexts(IStringLocalizer<MudText> texts) : MudLocalizer
{
    public override LocalizedString this[string key] => texts[key];
}
