/// <reference types="wicg-file-system-access" />
