namespace StackLint.Reporting.SourceControl;

/// <summary>A remote's address as it may be published.</summary>
internal static class RemoteAddress
{
    /// <summary>
    /// The address without user, password, query and fragment, in each of which a token may stand; <c>host:path</c> becomes an
    /// <c>ssh:</c> address. Null for what is no address of a host: a local path says nothing elsewhere.
    /// </summary>
    public static string? Clean(string? remote)
    {
        if (string.IsNullOrWhiteSpace(remote))
        {
            return null;
        }

        var text = remote.Trim();
        if (!text.Contains("://", StringComparison.Ordinal))
        {
            var colon = text.IndexOf(':');
            var slash = text.IndexOf('/');

            // One letter before the colon is a drive of Windows.
            if (colon <= 1 || (slash >= 0 && slash < colon))
            {
                return null;
            }

            text = $"ssh://{text[..colon]}/{text[(colon + 1)..].TrimStart('/')}";
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && !uri.IsFile
            ? uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : null;
    }
}
