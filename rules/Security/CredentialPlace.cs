using StackLint.Analysis.Credentials;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Security;

/// <summary>Tells places whose text no message may repeat.</summary>
internal static class CredentialPlace
{
    /// <summary>Whether a scalar is the value of a credential by the name of its key, or of its own <c>NAME=value</c>.</summary>
    internal static bool IsIn(YamlScalar node) =>
        (node.Entry?.Key is YamlScalar key && CredentialNames.IsCredential(key.Value))
        || (node.Value.IndexOf('=') is > 0 and var end && CredentialNames.IsCredential(node.Value[..end]));

    /// <summary>The text, or an ellipsis in its place where it is that of a credential.</summary>
    internal static string Shown(YamlScalar node, string text) => IsIn(node) ? "…" : text;
}
