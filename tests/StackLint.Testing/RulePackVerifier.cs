using System.Reflection;
using StackLint.Analysis.Packs;
using StackLint.Engine;
using StackLint.Engine.Packs;
using StackLint.Testing.Pages;

namespace StackLint.Testing;

/// <summary>Checks a rule pack as a whole: what StackLint asks of it when it loads it, and every page with its examples.</summary>
public static class RulePackVerifier
{
    /// <summary>Checks the pack.</summary>
    /// <param name="pack">The class that <c>[RulePack]</c> names.</param>
    /// <exception cref="VerificationException">Something is missing or wrong; the message names it.</exception>
    public static void Verify(IRulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var assembly = pack.GetType().Assembly;
        if (assembly.GetCustomAttribute<RulePackAttribute>()?.PackType != pack.GetType())
        {
            throw new VerificationException($"The assembly does not say [assembly: RulePack(typeof({pack.GetType().Name}))].");
        }

        foreach (var rule in Read(assembly.GetName().Name!, pack).Rules)
        {
            var analyzer = pack.Analyzers.Single(a => a.SupportedDiagnostics.Any(d => d.Id == rule.Id));
            DocExampleRunner.Check(analyzer, rule.Id, pack.ReadPage(rule.Id));
        }
    }

    private static LoadedRulePack Read(string name, IRulePack pack)
    {
        try
        {
            return LoadedRulePack.Read(new RulePackInfo(name, "0.0.0", name), pack, new RulePackSet());
        }
        catch (RulePackException e)
        {
            throw new VerificationException($"{name}: {e.Message}.");
        }
    }
}
