using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using OperaMais.Web.Forms;

namespace OperaMais.Web.Registers;

/// <summary>What the pages have in common that record an act.</summary>
public abstract class ActFormPage : ComponentBase
{
    /// <summary>What is wrong with the form.</summary>
    private protected ActForm Form { get; } = new();

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [Inject]
    private FormAttempt Attempt { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>Does what the form asks for, unless something is wrong with a field already.</summary>
    /// <param name="done">What the list of acts then says.</param>
    /// <param name="act">What to do, as whom.</param>
    private protected async Task SubmitAsync(string done, Func<string, Task> act)
    {
        if (!Form.IsFine)
            return;
        var author = (await Authentication).User.Identity!.Name!;
        if (await Attempt.TryAsync(() => act(author)) is { } refusal)
            Form.Add(refusal);
        else
            Navigation.NavigateTo($"/cadastro?feito={done}");
    }
}
