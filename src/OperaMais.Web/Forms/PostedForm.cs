namespace OperaMais.Web.Forms;

/// <summary>Tells which form a request sends.</summary>
internal static class PostedForm
{
    /// <summary>Whether a form is being sent. It has to be on the page then, whatever became of its subject meanwhile.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">The form's name.</param>
    internal static bool Is(HttpContext? context, string name) =>
        context?.Request is { HasFormContentType: true } request && request.Form["_handler"] == name;
}
