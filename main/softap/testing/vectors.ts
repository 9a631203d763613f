// The published throw-away key and vectors of the protocol (softap 4.4); never use them for anything real.

export const testPrivateKeyPem = `-----BEGIN RSA PRIVATE KEY-----
MIICWwIBAAKBgQDzPb0/bd6XUrosvcl1Yo2agRkWGFOD5JAmMrq2gh/t7ZI+M24k
uYw1tt9bE02T/GPEyCm1gwNMMxrwsVriMLGgw39sULnOnAEY1cJ2aVOA9kdQ/YgA
zR9jxvhgsOkz/N+SJIz5a7B59dNEAWofLCWdh1uaK0JQ8ii65oxgb/CJEQIDAQAB
AoGAKdvAC4BOw9+6piRq3MZ+882vkXvSM2pL3CbytqGh+QHfHtEe7Tb5B+1WdofV
29edG6oOc2v+T0ikJDOBHlee2WOkHeW/qOjFZTnFBj6bOhRALfa11DlwUZYMNGIt
3r67nK5pWKXF/7tFuNme+idwYEM5RCOQfyNAy0GxUyMvHHkCQQD+jljZJYxeML17
WZzpy2IKmQfF2KX1F7qQAVdlRlBsnhbtXqXSE7YVS+atiq5NGGt5n+P4pbpa5sDw
5sp344oHAkEA9J72GPrAtfnOLxgWBbH2WLihxOC6D3LeOzy2b2d8uRsiGTezLt3g
ldDcgK9HUpPmBVhlJKj3S2YlqroKoWzuJwJAVa88oPtOoHXvkhG8C8Z2HfMc9q/S
TQnLtqV88Y4VjDo6pXPyhSA1bj26TDgeK71IkAwOBKhkbiy2TWCiTnC9CQJAAbSu
EKSG/X3dczSeyrFf/2RiNGZAxeTOKemVeBdnpj7LMRPTWwtPCpxnPTp7q9a+LuFb
6zKGbu8qahNcCZ4h1wJAQ+RnH+ZjzWFoYDqFaeOA7yCoj9crkDbL8vRjqDI9h110
sXbcXjOqwEl7DyRpoHB94nb2getjanSshCEUFBN3JA==
-----END RSA PRIVATE KEY-----
`;

/** The 162 bytes of SPKI; the reply pads them with `testPublicKeyPadding`. */
export const testPublicKeyHex = [
  '30819F300D06092A864886F70D010101050003818D0030818902818100F33DBD3F6DDE9752BA2CBDC975628D9A811916',
  '185383E4902632BAB6821FEDED923E336E24B98C35B6DF5B134D93FC63C4C829B583034C331AF0B15AE230B1A0C37F6C',
  '50B9CE9C0118D5C276695380F64750FD8800CD1F63C6F860B0E933FCDF92248CF96BB079F5D344016A1F2C259D875B9A',
  '2B4250F228BAE68C606FF089110203010001',
].join('');

export const testPublicKeyPadding = '00'.repeat(132);

export const testPassword = 'correct horse battery';

/** The padded password with padding bytes 01 02 03 … 68. */
export const encodedMessage = [
  '00020102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e',
  '2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e',
  '5f60616263646566676800636f727265637420686f7273652062617474657279',
].join('');

/** `encodedMessage` to the power of e, modulo n. */
export const encodedMessageEncrypted = [
  '863403d9d4b2119d20effbbab79016cb6c37d4fa6a2fa68e8c7dcd415a08f1055b7f4edfa1bc601f811382998010e422',
  '0e98c1158b7d9f1b1adae1cb18658b8dc1383ea02fab9754cfd4d24a687434f6d5ba9fa480185ce0ee00091adf5e0ade',
  '6afc4b31fab90b3ae907784c2a75ad14283665c54d44da6de78d4496bf19824f',
].join('');

/** The password with genuine random padding. */
export const passwordEncrypted = [
  '6468fb0a007a6a3f3f07753944c4d56cec78ce78465e07786558361c6e1ec93c1843e8372e5b190c546e0cd90782f241',
  '981b9cd3b63b2b8f12f0d18effce73bdf17221b8a13bf9cec26ef3e981eb9bb8a128097b578ced4b0b222f235e793f07',
  'f31a5b254fb12eed6e66e131eb171cf08569e6d6d60d30533635b4d0e5dcb701',
].join('');

/** AES key and IV of the envelope. */
export const envelopeKeyAndIv = Uint8Array.from({ length: 32 }, (_, index) => index);

export const envelopePem = '-----BEGIN TEST KEY-----\r\nAAAA\r\n-----END TEST KEY-----\r\n';

/** `key` of the envelope. */
export const envelopeKey = [
  'ec96a5a0cb4abd8953d70785724f605602f40d449d7dd2e61f7b7e700077ed2ffc26e772735dea34988eae6ac56858b4',
  'ce462bf366373e994107003c9c3dd403',
].join('');

/** `ek` of the envelope with padding bytes 01 02 … 5d. */
export const envelopeEk = [
  '8dd937ca760456cc85de5398ded2b88ceec8fc59090bb534310f522ad23d6f6e028e849ebeca2cd483244e9584c79dc7',
  'ddc20b4e315f71abce647ad318b8aff8194eedec24b4c9ed4c2018e8b736b576e250f2473bf63ee94893e6fb7dda056d',
  '619f3d724503337a544cb71517d63b6bf6a9dfe3062c1adfa45f309ae3f48f3e',
].join('');
