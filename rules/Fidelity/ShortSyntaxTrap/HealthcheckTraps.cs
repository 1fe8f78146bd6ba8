using StackLint.Compose.Values;

namespace StackLint.Rules.Fidelity;

/// <summary>Traps in a health check's test that is written as a string, which a shell runs.</summary>
internal static class HealthcheckTraps
{
    internal static IEnumerable<Trap> Find(ComposeValue? test)
    {
        if (test is not ComposeScalar { Kind: ComposeScalarKind.String } scalar || scalar.Text.Length == 0)
        {
            yield break;
        }

        var text = scalar.Text.Trim();
        var word = text.Split((char[]?)null, 2)[0];
        if (text.Equals("NONE", StringComparison.OrdinalIgnoreCase))
        {
            yield return new Trap(scalar.GetLocation(), $"'{text}' is loaded as [CMD-SHELL, {text}], a command of that name that fails for ever: only the list [NONE] disables the check");
        }
        else if (word is "CMD" or "CMD-SHELL" || text.StartsWith("[\"", StringComparison.Ordinal) || text.StartsWith("['", StringComparison.Ordinal))
        {
            yield return new Trap(scalar.GetLocation(), $"'{ShownText.Of(text)}' is loaded as [CMD-SHELL, …], so a shell looks for a command '{ShownText.Of(word)}': write a list, or the command alone");
        }
    }
}
