using Acme.StackLint;
using StackLint.Analysis.Packs;

[assembly: RulePack(typeof(AcmeRulePack))]

namespace Acme.StackLint;

/// <summary>The rules of Acme. A generator finds every analyzer of the assembly and fills the class.</summary>
public sealed partial class AcmeRulePack;
